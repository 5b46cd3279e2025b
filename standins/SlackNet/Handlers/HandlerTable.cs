using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

namespace SlackNet.Handlers;

internal delegate Task Answering<in TRequest>(SlackRequestContext context, TRequest request, Responder respond);

internal delegate Task Answering<in TRequest, out TResponse>(
    SlackRequestContext context, TRequest request, Responder<TResponse> respond);

internal sealed record ViewRoute(Answering<ViewSubmission, ViewSubmissionResponse> Submit, Answering<ViewClosed> Close);

/// <summary>
/// Who handles what. A slash command, a view and a block's options have one handler, as one answer can be given;
/// events, actions and shortcuts may have several.
/// </summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, Answering<SlashCommand, SlashCommandResponse>> _commands = [];
    private readonly Dictionary<string, ViewRoute> _views = [];
    private readonly Dictionary<string, Answering<BlockOptionsRequest, BlockOptionsResponse>> _options = [];

    public List<Answering<EventCallback>> Events { get; } = [];

    public List<Answering<BlockActionRequest>> Actions { get; } = [];

    public List<Answering<GlobalShortcut>> GlobalShortcuts { get; } = [];

    public List<Answering<MessageShortcut>> MessageShortcuts { get; } = [];

    public void AddCommand(string command, Answering<SlashCommand, SlashCommandResponse> handle)
    {
        if (!command.StartsWith('/'))
        {
            throw new ArgumentException($"A slash command starts with '/': {command}", nameof(command));
        }

        AddOnce(_commands, command, handle);
    }

    public void AddView(string callbackId, ViewRoute route) => AddOnce(_views, callbackId, route);

    public void AddOptions(string actionId, Answering<BlockOptionsRequest, BlockOptionsResponse> handle) =>
        AddOnce(_options, actionId, handle);

    public Answering<SlashCommand, SlashCommandResponse> Command(string command) => Find(_commands, command);

    public ViewRoute View(string callbackId) => Find(_views, callbackId);

    public Answering<BlockOptionsRequest, BlockOptionsResponse> Options(string actionId) => Find(_options, actionId);

    private static void AddOnce<T>(Dictionary<string, T> handlers, string key, T handler)
    {
        if (!handlers.TryAdd(key, handler))
        {
            throw new ArgumentException($"There already is a handler for {key}", nameof(key));
        }
    }

    private static T Find<T>(Dictionary<string, T> handlers, string key) where T : class =>
        key is null ? null : handlers.GetValueOrDefault(key);
}
