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
        var others = newestFirst.Where(e => e.Kind != AuditKind.Read || e.By != ownKey).ToArray();
        var days = others
            .GroupBy(e => (e.By, e.What, e.At.UtcDateTime.Date))
            .Select(g => new Look(Mention(g.Key.By), g.Key.What, g.Max(e => e.At)) { Times = g.Count() })
            .OrderByDescending(l => l.At)
            .ToArray();
        return new Looks(
            [.. days.Take(Most)], days.Skip(Most).Sum(l => l.Times), newestFirst.Count - others.Length);
    }

    /// <summary>A Slack key, <c>T1/U1</c>, as a mention.</summary>
    private static string Mention(string by) => by.Split('/') is [_, { Length: > 0 } user] ? $"<@{user}>" : "Performix";
}
