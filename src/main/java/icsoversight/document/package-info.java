/**
 * Files of words (plain text, web pages, Word, PDF) as one plain text with its blocks: headings,
 * paragraphs, list items with their numbers, rows of tables.
 */
@NullMarked
package icsoversight.document;

import org.jspecify.annotations.NullMarked;
