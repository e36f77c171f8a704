package icsoversight.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icsoversight.document.Block.Kind;
import icsoversight.document.Transcripts.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordDocumentTest {
  @TempDir private Path folder;

  @Test
  void aListHasTheNumbersThatWordShows() throws IOException {
    Path file = folder.resolve("paper.docx");
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("The review recommends:");
      BigInteger list = numbered(document, STNumberFormat.LOWER_LETTER, "%1)");
      for (String text : List.of("pause the assessments", "publish the method")) {
        XWPFParagraph item = document.createParagraph();
        item.setNumID(list);
        item.setNumILvl(BigInteger.ZERO);
        item.createRun().setText(text);
      }
      save(document, file);
    }
    List<Block> blocks = Transcripts.of(file, Form.WORD).blocks();
    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(Kind.PARAGRAPH, Kind.ITEM, Kind.ITEM);
    assertThat(blocks).extracting(Block::number).containsExactly("", "a", "b");
  }

  @Test
  void aTableIsReadRowByRowAndAHeadingIsOne() throws IOException {
    Path file = folder.resolve("table.docx");
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph heading = document.createParagraph();
      heading.setStyle("Heading1");
      heading.createRun().setText("Segments at the end of March.");
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Trust");
      table.getRow(0).getCell(1).setText("Segment");
      table.getRow(1).getCell(0).setText("Barts Health NHS Trust");
      table.getRow(1).getCell(1).setText("3");
      save(document, file);
    }
    Transcript transcript = Transcripts.of(file, Form.WORD);
    assertThat(transcript.blocks())
        .extracting(Block::kind)
        .containsExactly(Kind.HEADING, Kind.ROW, Kind.ROW);
    assertThat(transcript.text()).contains("Barts Health NHS Trust | 3");
  }

  @Test
  void aDocumentThatSwellsIsRefused() throws IOException {
    Path file = folder.resolve("bomb.docx");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    assertThatThrownBy(() -> Transcripts.of(file, Form.WORD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("swells");
  }

  @Test
  void aDamagedDocumentIsAnIoException() throws IOException {
    Path file = folder.resolve("damaged.docx");
    Files.writeString(file, "PK\u0003\u0004 nothing of the kind");
    assertThatThrownBy(() -> Transcripts.of(file, Form.WORD)).isInstanceOf(IOException.class);
  }

  private static void save(XWPFDocument document, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
  }

  private static BigInteger numbered(
      XWPFDocument document, STNumberFormat.Enum format, String text) {
    CTAbstractNum scheme = CTAbstractNum.Factory.newInstance();
    scheme.setAbstractNumId(BigInteger.ZERO);
    CTLvl level = scheme.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
    level.addNewStart().setVal(BigInteger.ONE);
    XWPFNumbering numbering = document.createNumbering();
    return numbering.addNum(
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(scheme)));
  }
}
