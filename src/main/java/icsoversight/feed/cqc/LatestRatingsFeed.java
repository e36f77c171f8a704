package icsoversight.feed.cqc;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.GridPreview;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowMapper;
import icsoversight.feed.RowResult;
import icsoversight.feed.TableFeed;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CQC's ratings in long form, of locations and of providers. A workbook has a sheet for each; as
 * delimited files they come one by one.
 */
public final class LatestRatingsFeed extends TableFeed {
  private final RatingWords words = new RatingWords();
  private final FeedDescription providers =
      FeedDescription.of(LatestRatingsFeed.class, "provider-ratings");
  private final Layout providerLayout = Layout.of(providers);

  /** The family. */
  public LatestRatingsFeed() {
    super("latest-ratings");
  }

  @Override
  public Optional<Recognition> recognise(GridPreview preview) {
    Optional<Recognition> locations = super.recognise(preview);
    if (locations.isPresent()) {
      return locations;
    }
    if (!providerLayout.mayBeIn(preview)) {
      return Optional.empty();
    }
    return preview.rows().stream()
        .filter(row -> providerLayout.fits(row.cells()))
        .findFirst()
        .map(
            row ->
                new Recognition(
                    this,
                    providers.setting("label"),
                    "",
                    providers.title(""),
                    "",
                    false,
                    row.locator() + " has the columns " + providerLayout));
  }

  @Override
  public RowMapper mapper(Recognition recognition) {
    return new BySheet();
  }

  /** Hands the rows of a sheet to the reader of locations or to that of providers. */
  private final class BySheet implements RowMapper {
    private final RowMapper locationRows = new Rows(layout(), OrganisationType.LOCATION);
    private final RowMapper providerRows = new Rows(providerLayout, OrganisationType.PROVIDER);
    private boolean anyLocations;
    private boolean anyProviders;
    private @Nullable RowMapper reader;

    /** The first row of a sheet whose header was not found yet. */
    private @Nullable GridRow waiting;

    private String sheet = "";

    @Override
    public RowResult map(GridRow row) {
      if (!row.sheet().equals(sheet)) {
        endSheet();
        sheet = row.sheet();
      }
      if (reader == null) {
        if (layout().fits(row.cells())) {
          reader = locationRows;
          anyLocations = true;
        } else if (providerLayout.fits(row.cells())) {
          reader = providerRows;
          anyProviders = true;
        } else {
          waiting = waiting == null && !row.isBlank() ? row : waiting;
          return RowResult.IGNORED;
        }
      }
      return reader.map(row);
    }

    private void endSheet() {
      if (reader == null && waiting != null) {
        // The reader of locations will say at its end that it found no header there.
        locationRows.map(waiting);
        anyLocations = true;
      }
      reader = null;
      waiting = null;
    }

    @Override
    public RowResult end() {
      endSheet();
      RowResult locations = anyLocations ? locationRows.end() : RowResult.NOTHING;
      RowResult others = anyProviders ? providerRows.end() : RowResult.NOTHING;
      List<Issue> issues = new ArrayList<>(locations.issues());
      issues.addAll(others.issues());
      // A file of providers alone lacks no locations.
      issues.removeIf(i -> i.code() == IssueCode.MISSING_COLUMN && anyProviders);
      return RowResult.of(List.of(), issues);
    }
  }

  /** Reads ratings row by row. */
  private final class Rows extends TableMapper {
    private final OrganisationType type;

    Rows(Layout layout, OrganisationType type) {
      super(layout, true);
      this.type = type;
    }

    @Override
    protected List<Finding> findings(HeadedRow row) {
      row.required("rating");
      Optional<RatingWords.Rating> rating = RatingOutcome.rating(words, row, "rating");
      String day = row.day("date");
      String domain = row.required("domain");
      String service = row.required("service");
      if (!domain.isEmpty() && !words.isAspect(domain)) {
        row.reject(IssueCode.UNKNOWN_CATEGORY, "domain");
      }
      if (rating.isEmpty()) {
        return List.of();
      }
      Finding outcome = RatingOutcome.of(rating.get(), domain, service, day, row.at("rating"));
      if (type == OrganisationType.LOCATION) {
        return List.of(RatingOutcome.location(outcome, words, row));
      }
      return List.of(
          outcome
              .with("org_code", row.required("id").toUpperCase(Locale.ROOT))
              .with("org_name", words.publicName(row.text("name"), row.text("providerType")))
              .with("org_type", OrganisationType.PROVIDER.code()));
    }
  }
}
