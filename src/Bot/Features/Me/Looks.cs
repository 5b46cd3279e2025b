using Performix.Bot.Access;

namespace Performix.Bot.Features.Me;

/// <summary>Who looked at the reader's figures. Own reads are counted only: they would push the others out.</summary>
/// <param name="Shown">The newest by others.</param>
/// <param name="More">Older ones by others.</param>
/// <param name="Own">Own reads.</param>
internal sealed record Looks(IReadOnlyList<Look> Shown, int More, int Own)
{
    private const int Most = 10;

    public static Looks Of(IReadOnlyList<AuditEntry> newestFirst, string ownKey)
    {
        var others = newestFirst.Where(e => !e.IsOwnDeed(ownKey)).ToArray();
        var days = others
            .GroupBy(e => (e.Kind, e.By, e.What, e.Command, e.Place, e.At.UtcDateTime.Date))
            .Select(g => Look.Of(g.MaxBy(e => e.At) ?? g.First()) with { Times = g.Count() })
            .OrderByDescending(l => l.At)
            .ToArray();
        return new Looks(
            [.. days.Take(Most)], days.Skip(Most).Sum(l => l.Times), newestFirst.Count - others.Length);
    }
}
