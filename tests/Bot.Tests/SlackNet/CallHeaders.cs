namespace Performix.Bot.Tests.SlackClient;

internal sealed record CallHeaders(string Authorization, string ContentType);
