using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Situations;

/// <summary>2,000 reps, made from the first cohort of a small org: the models need not run a hundred times.</summary>
internal static class ManyReps
{
    private const int Reps = 2000;

    public static OrgSnapshot Of(OrgSnapshot small)
    {
        var first = small.Diagnosis.Cohorts[0];
        var copies = Enumerable.Range(0, (int)Math.Ceiling(Reps / (double)first.RepCount)).ToArray();
        var people = small.Roster.ToDictionary(r => r.Id);
        return small with
        {
            Diagnosis = small.Diagnosis with
            {
                Cohorts = [.. copies.Select(n => Copy(first, n)), .. small.Diagnosis.Cohorts.Skip(1)],
            },
            Roster =
            [
                .. small.Roster.Where(r => first.Reps.All(rep => rep.Id != r.Id)),
                .. copies.SelectMany(n => first.Reps.Select(r => Copy(people[r.Id], n))),
            ],
            Records =
            [
                .. small.Records.Where(r => r.Cohort != first.Name),
                .. copies.SelectMany(n => small.Records.Where(r => r.Cohort == first.Name).Select(r => Copy(r, n))),
            ],
        };
    }

    private static CohortDiagnosis Copy(CohortDiagnosis cohort, int n) => n == 0 ? cohort : cohort with
    {
        Name = NameOf(cohort.Name, n),
        Reps = [.. cohort.Reps.Select(r => r with { Id = Id(r.Id, n) })],
        Swap = cohort.Swap is { Top: { } top } swap ? swap with { Top = Id(top, n) } : cohort.Swap,
        SwapBasis = null,
    };

    /// <summary>Mona's are those of the first four; from there on each copy has a manager without an account.</summary>
    private static Rep Copy(Rep rep, int n) => n == 0 ? rep : rep with
    {
        Id = Id(rep.Id, n),
        Name = $"{rep.Name} {n}",
        Email = $"{n}.{rep.Email}",
        ManagerId = n < 4 ? "M1" : "M2",
    };

    private static RepRecord Copy(RepRecord record, int n) => n == 0 ? record : record with
    {
        RepId = Id(record.RepId, n),
        Cohort = NameOf(record.Cohort, n),
        Deals = [],
    };

    private static string NameOf(string cohort, int n) => FormattableString.Invariant($"{cohort} {n:000}");

    private static string Id(string id, int n) => n == 0 ? id : FormattableString.Invariant($"{id}-{n}");
}
