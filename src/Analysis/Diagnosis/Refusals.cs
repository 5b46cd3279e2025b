using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>What the whole diagnosis must leave null, and why.</summary>
internal static class Refusals
{
    public static IEnumerable<Refusal> Of(SalesPanel panel)
    {
        if (!panel.HasQuota)
        {
            yield return new Refusal("attainment", "no quota in the input");
            yield return new Refusal("repPeriods", "no quota in the input");
        }

        if (panel.Cohorts.All(c => c.Periods.Count == 0))
        {
            yield return new Refusal("cohorts", "no closed period with a quota or a credited amount");
        }
    }
}
