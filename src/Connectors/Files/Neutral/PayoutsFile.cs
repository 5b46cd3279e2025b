using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>payouts.csv: variable pay by rep and quarter.</summary>
internal sealed class PayoutsFile(Known known)
{
    public static readonly FileShape Shape = new("payouts.csv", "rep_id", "quarter", "variable_pay");

    private readonly Seen seen = new();

    public IReadOnlyList<Payout> Read(Intake intake) => intake.Read(Shape, ToPayout);

    private Payout ToPayout(CsvRow row)
    {
        var rep = known.Rep(row);
        var quarter = known.Quarter(row);
        var payout = new Payout(rep, quarter.Start, quarter.End, new Money(row.RequiredNumber("variable_pay")));
        seen.Check(row, "quarter", $"the quarter {quarter.Label} of the rep '{rep}'", rep, quarter.Label);
        return payout;
    }
}
