using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>The blocks of one message or view, made to fit: each by itself, then all together by rank.</summary>
internal sealed class BlockFit(Surface surface, Form form)
{
    private static readonly JsonSerializer Serializer =
        JsonSerializer.Create(Default.JsonSettings().SerializerSettings);

    private readonly LeftOut _leftOut = new();

    /// <param name="blocks">As written.</param>
    /// <param name="ranks">Ranks that differ from those of the kind.</param>
    /// <param name="more">Where the rest can be read, said where something was left out.</param>
    public IList<Block> Blocks(
        IReadOnlyList<Block> blocks, IReadOnlyDictionary<Block, Rank>? ranks, string more)
    {
        var shape = new BlockShape(surface, form, _leftOut);
        var first = blocks.OfType<SectionBlock>().FirstOrDefault();
        var fitted = new List<RankedBlock>();
        foreach (var block in blocks.OfType<Block>())
        {
            var rank = ranks?.GetValueOrDefault(block, RankOf(block, first)) ?? RankOf(block, first);
            fitted.AddRange(shape.Fit(JObject.FromObject(block, Serializer)).Select(j => new RankedBlock(j, rank)));
        }

        Shorten(fitted, more);
        NameOnce(fitted);
        return [.. fitted.Select(f => new FittedBlock(f.Json))];
    }

    private static Rank RankOf(Block block, SectionBlock? first) => block switch
    {
        HeaderBlock or ActionsBlock or InputBlock => Rank.Conclusion,
        ContextBlock or DividerBlock => Rank.Caveat,
        _ => ReferenceEquals(block, first) ? Rank.Conclusion : Rank.Evidence,
    };

    /// <summary>The lowest rank goes first, and of one rank the last; the message says how many went.</summary>
    private void Shorten(List<RankedBlock> blocks, string more)
    {
        var (most, room) = surface == Surface.Message
            ? (Limits.BlocksInMessage, int.MaxValue)
            : (Limits.BlocksInView, Limits.BlockBytesInView);
        var bytes = blocks.Sum(Bytes);
        while (bytes > room || blocks.Count + (_leftOut.Words(more).Length > 0 ? 1 : 0) > most)
        {
            var lowest = blocks.Min(b => b.Rank);
            var at = blocks.FindLastIndex(b => b.Rank == lowest);
            bytes -= Bytes(blocks[at]);
            blocks.RemoveAt(at);
            _leftOut.Add(lowest switch
            {
                Rank.Caveat => "note",
                Rank.Evidence => "part",
                _ => "conclusion",
            });
        }

        var words = _leftOut.Words(more);
        if (words.Length > 0)
        {
            var note = new JObject { ["type"] = "context", ["elements"] = new JArray(TextFit.Marked(words)) };
            blocks.Add(new RankedBlock(note, Rank.Conclusion));
        }
    }

    private static int Bytes(RankedBlock block) => Encoding.UTF8.GetByteCount(block.Json.ToString(Formatting.None));

    /// <summary>A name that was taken already, or is too long, goes: Slack gives its own.</summary>
    private static void NameOnce(List<RankedBlock> blocks)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var name = (string?)block.Json["block_id"] ?? "";
            if (name.Length is 0 or > Limits.Id || !names.Add(name))
            {
                block.Json.Remove("block_id");
            }
        }
    }
}
