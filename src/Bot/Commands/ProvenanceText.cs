using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>By what it is known who held which patch, counted.</summary>
internal static class ProvenanceText
{
    public static string Of(IReadOnlyList<RepQuarter> rows)
    {
        string[] parts =
        [
            .. rows.Where(row => row.Provenance is not null)
                .GroupBy(row => row.Provenance)
                .OrderBy(grade => grade.Key)
                .Select(grade => Invariant($"{grade.Count()} {Words(grade.Key ?? default)}")),
        ];
        return parts.Length > 0 ? string.Join(", ", parts) : "nothing says it";
    }

    private static string Words(Provenance grade) => grade switch
    {
        Provenance.Stated => "stated by the input",
        Provenance.Recorded => "seen by earlier readings",
        Provenance.Quota => "by the quota set on the patch",
        Provenance.Opportunity => "by the patch on the rep's opportunities",
        Provenance.Replayed => "by the history of owners",
        Provenance.Archived => "by a model of territories that was active then",
        Provenance.Filed => "by a file of the organisation",
        _ => "assumed from the present holder",
    };
}
