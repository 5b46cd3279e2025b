using System.Globalization;
using System.Text;
using Performix.Analysis.Facts;

namespace Performix.Connectors.Storage;

/// <summary>
/// Who was seen to hold what, from the first reading on. The org keeps no such history and what is lost here cannot be
/// read again, so it is saved whole, all or nothing, and some earlier states of it are kept.
/// </summary>
public sealed class PatchRecord(ISnapshots snapshots)
{
    private const string Kind = "patch-history";
    private const string Head = "performix holdings 1";
    private const int Kept = 7;

    /// <summary>Everything that was seen so far; empty before the first reading.</summary>
    public async Task<IReadOnlyList<Holding>> ReadAsync(CancellationToken cancellationToken) =>
        await snapshots.LatestAsync(Kind, cancellationToken) is { } stored
            ? Parse(Encoding.UTF8.GetString(stored.Payload.Span))
            : [];

    /// <summary>Adds what a complete reading saw. One that saw nothing of a kind, since its object was out of sight or
    /// switched off, does not end what was held of it.</summary>
    public async Task AddAsync(SalesFacts facts, CancellationToken cancellationToken)
    {
        var known = await ReadAsync(cancellationToken);
        var day = DateOnly.FromDateTime(facts.AsOf.UtcDateTime);
        var seen = Holdings.Of(facts);
        var kinds = seen.Select(held => held.Kind).ToHashSet();
        var unseen = known.Where(held => held.To is null && !kinds.Contains(held.Kind));
        var now = Holdings.After(known, [.. seen, .. unseen], day);
        await snapshots.SaveAsync(new Snapshot(Kind, facts.AsOf, Encoding.UTF8.GetBytes(Text(now))), cancellationToken);
        await snapshots.PruneAsync(Kind, Kept, cancellationToken);
    }

    // A line for each: there are as many as accounts, and JSON would be twice as long.
    private static string Text(IEnumerable<Holding> holdings)
    {
        var text = new StringBuilder(Head);
        foreach (var held in holdings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{held.Kind}\t{Plain(held.What)}\t{Plain(held.By)}");
            text.Append(CultureInfo.InvariantCulture, $"\t{held.From:yyyy-MM-dd}\t{held.To:yyyy-MM-dd}");
        }

        return text.ToString();
    }

    private static IReadOnlyList<Holding> Parse(string text)
    {
        var lines = text.Split('\n');
        return lines[0] == Head
            ? [.. lines.Skip(1).Select(Line)]
            : throw new FormatException($"The stored history of patches begins with '{lines[0]}', not '{Head}'.");
    }

    private static Holding Line(string line) => line.Split('\t') is [var kind, var what, var by, var from, var to]
        ? new Holding(
            Enum.Parse<HoldingKind>(kind), Uri.UnescapeDataString(what), Uri.UnescapeDataString(by),
            DayOf(from), to.Length > 0 ? DayOf(to) : null)
        : throw new FormatException($"The stored history of patches has the line '{line}'.");

    // Patches may be named by the values of fields, in which anything may stand.
    private static string Plain(string id) => Uri.EscapeDataString(id);

    private static DateOnly DayOf(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
