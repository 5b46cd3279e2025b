using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>opportunities.csv: won, lost and open.</summary>
internal sealed class OpportunitiesFile(Known known, CurrencyTable currencies)
{
    public static readonly FileShape Shape = new("opportunities.csv", "opp_id", "rep_id", "status", "created");

    private static readonly Dictionary<string, Outcome> Outcomes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["won"] = Outcome.Won,
        ["lost"] = Outcome.Lost,
        ["open"] = Outcome.Open,
    };

    private readonly Seen seen = new();

    /// <summary>The currencies that the file's amounts are in.</summary>
    public static IReadOnlyList<string> CurrenciesIn(Intake intake) =>
        intake.Distinct(Shape, row => row.Text("currency").ToUpperInvariant());

    public IReadOnlyList<Opportunity> Read(Intake intake) => intake.Read(Shape, ToOpportunity);

    private Opportunity ToOpportunity(CsvRow row)
    {
        var id = row.Required("opp_id");
        var outcome = OutcomeOf(row);
        var opportunity = new Opportunity(id, known.Rep(row), outcome, row.RequiredDate("created"))
        {
            Closed = ClosedOf(row, outcome),
            Amount = AmountOf(row),
            AccountId = row.TextOrNull("account_id"),
            PatchId = known.Patch(row),
            SourceRepId = row.TextOrNull("source_rep_id"),
            Segment = row.Text("segment"),
            Product = row.Text("product"),
            LeadSource = row.Text("lead_source"),
            Stage = row.Text("stage"),
        };
        seen.Check(row, "opp_id", $"the opportunity '{id}'", id);
        return opportunity;
    }

    private static Outcome OutcomeOf(CsvRow row)
    {
        var status = row.Required("status");
        if (!Outcomes.TryGetValue(status, out var outcome))
        {
            row.Fault("status", $"'{status}' is not one of won, lost, open");
        }

        return outcome;
    }

    private static DateOnly? ClosedOf(CsvRow row, Outcome outcome)
    {
        var closed = row.Date("closed");
        var isDated = outcome == Outcome.Open || row.Text("closed").Length > 0;
        row.Check(isDated, "closed", "it is decided but has no date of closing");
        return closed;
    }

    private Money? AmountOf(CsvRow row)
    {
        if (row.Number("amount") is not { } amount)
        {
            return null;
        }

        var code = row.Text("currency");
        var money = currencies.ToCorporate(amount, code);
        row.Check(money is not null, "currency", $"there is no rate for '{code}': add it to the mapping");
        return money;
    }
}
