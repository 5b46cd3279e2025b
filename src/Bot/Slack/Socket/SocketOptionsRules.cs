using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack.Socket;

/// <summary>What a configured socket section must satisfy.</summary>
[OptionsValidator]
public sealed partial class SocketOptionsRules : IValidateOptions<SocketOptions>;
