using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>A modal or Home tab that Slack takes. What people read is shortened; what only the bot reads back cannot be,
/// and is refused.</summary>
internal static class ViewFit
{
    public static TView Of<TView>(TView view, Form form)
        where TView : ViewDefinition
    {
        Within(view.PrivateMetadata, Limits.PrivateMetadata, "private_metadata");
        Within(view.CallbackId, Limits.Id, "callback_id");
        Within(view.ExternalId, Limits.Id, "external_id");
        var hasInput = view.Blocks.OfType<InputBlock>().Any();
        var surface = view is HomeViewDefinition ? Surface.Home : Surface.Modal;
        view.Blocks = new BlockFit(surface, form).Blocks(view.Blocks.ToArray(), null, "");
        if (view is ModalViewDefinition modal)
        {
            modal.Title = Titled(modal.Title) ?? "Performix";
            modal.Close = Titled(modal.Close);
            modal.Submit = Titled(modal.Submit) ?? (hasInput ? "Send" : null);
        }

        return view;
    }

    private static PlainText? Titled(PlainText? text) => string.IsNullOrWhiteSpace(text?.Text)
        ? null
        : new PlainText(TextCut.Plain(text.Text, Limits.ViewTitle)) { Emoji = text.Emoji };

    private static void Within(string? text, int most, string name)
    {
        if (text?.Length > most)
        {
            throw new NotSentException($"{name} is longer than {most} characters", false, null);
        }
    }
}
