namespace Performix.Bot.Tests.SlackClient;

internal sealed record Reply(string Body, int Status = 200, string? RetryAfter = null)
{
    public static implicit operator Reply(string body) => new(body);
}
