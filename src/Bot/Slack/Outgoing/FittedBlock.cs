using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet.Blocks;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>A block as it goes over the wire, after it was made to fit.</summary>
internal sealed class FittedBlock : Block
{
    public FittedBlock(JObject json)
        : base((string?)json["type"] ?? "")
    {
        BlockId = (string?)json["block_id"];
        foreach (var (name, value) in json)
        {
            if (name is not ("type" or "block_id") && value is not null)
            {
                Fields[name] = value;
            }
        }
    }

    [JsonExtensionData]
    public IDictionary<string, JToken> Fields { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);
}
