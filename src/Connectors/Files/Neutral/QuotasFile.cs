using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>quotas.csv: the quota by rep and interval, the end exclusive.</summary>
internal sealed class QuotasFile(Known known)
{
    public static readonly FileShape Shape = new("quotas.csv", "rep_id", "period_start", "period_end", "quota");

    private readonly Stretches given = new("the quota of this rep");

    public IReadOnlyList<Quota> Read(Intake intake) => intake.Read(Shape, ToQuota);

    private Quota ToQuota(CsvRow row)
    {
        var rep = known.Rep(row);
        var (from, to) = (row.RequiredDate("period_start"), row.RequiredDate("period_end"));
        row.Check(!row.IsSound || to > from, "period_end", "the end is not after the start; it is exclusive");
        var amount = row.RequiredNumber("quota");
        row.Check(amount >= 0, "quota", "the quota is negative");
        given.Check(row, "period_start", (from, to), rep);
        return new Quota(rep, from, to, new Money(amount)) { ForTimeInSeat = true };
    }
}
