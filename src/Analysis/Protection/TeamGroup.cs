namespace Performix.Analysis.Protection;

/// <summary>Teams on their way to be a cell.</summary>
/// <param name="Teams">The ids of the teams.</param>
/// <param name="Members">The ids of their reps.</param>
internal sealed record TeamGroup(IReadOnlyList<string> Teams, IReadOnlyList<string> Members)
{
    public static TeamGroup Empty { get; } = new([], []);

    public bool IsEmpty => Members.Count == 0;

    public TeamGroup With(TeamGroup other) =>
        new([.. Teams, .. other.Teams], [.. Members, .. other.Members]);

    public ReportingCell ToCell(IReadOnlyDictionary<string, string> teamNames)
    {
        string[] teams = [.. Teams.Order(StringComparer.Ordinal)];
        return new ReportingCell(
            string.Join('+', teams),
            string.Join(" + ", teams.Select(t => teamNames.GetValueOrDefault(t, t))),
            [.. Members.Order(StringComparer.Ordinal)]);
    }
}
