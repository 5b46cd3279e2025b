using SlackNet.WebApi;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>An answer as a message that Slack takes.</summary>
internal static class AnswerFit
{
    public static Message Of(Answer answer, Form form)
    {
        var fit = new BlockFit(Surface.Message, form);
        var blocks = fit.Blocks(answer.Blocks, answer.Ranks, answer.More);
        return new Message
        {
            Text = Spoken(answer.Text),
            Blocks = blocks,
            Parse = ParseMode.None,
            LinkNames = false,
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    private static string Spoken(string text) =>
        string.IsNullOrWhiteSpace(text) ? "Performix" : TextCut.Marked(text, Limits.MessageText);
}
