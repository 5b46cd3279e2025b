using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>A block on its way out, and how long it is to stay.</summary>
internal sealed record RankedBlock(JObject Json, Rank Rank);
