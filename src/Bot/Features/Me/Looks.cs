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
        return new Looks(
            [.. others.Take(Most).Select(Look.Of)],
            Math.Max(0, others.Length - Most),
            newestFirst.Count - others.Length);
    }
}
