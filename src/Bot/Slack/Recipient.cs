using SlackNet.Interaction;

namespace Performix.Bot.Slack;

/// <summary>Where the answer to an interaction can go.</summary>
/// <param name="ResponseUrl">Slack's address for it; empty where there is none, as for a button in a modal.</param>
/// <param name="TriggerId">Opens a modal for three seconds; empty where there is none.</param>
/// <param name="ChannelId">Where it happened; empty in a modal.</param>
/// <param name="UserId">Who did it.</param>
internal sealed record Recipient(string ResponseUrl, string TriggerId, string ChannelId, string UserId)
{
    /// <summary>Whether it happened in a modal: what opens then opens on top of it.</summary>
    public bool IsInModal { get; init; }

    /// <summary>Whether no word of it may stay in the direct messages.</summary>
    public bool IsUnseen { get; init; }

    public static Recipient Of(SlashCommand command) => new(
        command.ResponseUrl ?? "", command.TriggerId ?? "", command.ChannelId ?? "", command.UserId ?? "");

    public static Recipient Of(InteractionRequest request) => new(
        request.ResponseUrl ?? "",
        TriggerOf(request) ?? "",
        request.Channel?.Id ?? "",
        request.User?.Id ?? "")
    {
        IsInModal = request is BlockActionRequest { View.Type: "modal" },
    };

    private static string? TriggerOf(InteractionRequest request) => request switch
    {
        BlockActionRequest press => press.TriggerId,
        GlobalShortcut shortcut => shortcut.TriggerId,
        MessageShortcut shortcut => shortcut.TriggerId,
        _ => null,
    };
}
