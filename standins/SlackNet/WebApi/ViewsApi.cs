using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IViewsApi
{
    Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);

    Task<ViewResponse> Push(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);

    Task<ViewResponse> Publish(
        string userId, HomeViewDefinition viewDefinition, string hash = null,
        CancellationToken cancellationToken = default);

    Task<ViewResponse> UpdateByViewId(
        ViewDefinition view, string viewId, string hash = null, CancellationToken cancellationToken = default);

    Task<ViewResponse> UpdateByExternalId(
        ViewDefinition view, string externalId, string hash = null, CancellationToken cancellationToken = default);
}

internal sealed class ViewsApi(ISlackApiClient client) : IViewsApi
{
    public Task<ViewResponse> Open(
        string triggerId, ViewDefinition view, CancellationToken cancellationToken = default) =>
        Send("views.open", new Args { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    public Task<ViewResponse> Push(
        string triggerId, ViewDefinition view, CancellationToken cancellationToken = default) =>
        Send("views.push", new Args { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    public Task<ViewResponse> Publish(
        string userId, HomeViewDefinition viewDefinition, string hash = null,
        CancellationToken cancellationToken = default) =>
        Send(
            "views.publish",
            new Args { ["user_id"] = userId, ["view"] = viewDefinition, ["hash"] = hash },
            cancellationToken);

    public Task<ViewResponse> UpdateByViewId(
        ViewDefinition view, string viewId, string hash = null, CancellationToken cancellationToken = default) =>
        Send("views.update", new Args { ["view"] = view, ["view_id"] = viewId, ["hash"] = hash }, cancellationToken);

    public Task<ViewResponse> UpdateByExternalId(
        ViewDefinition view, string externalId, string hash = null, CancellationToken cancellationToken = default) =>
        Send(
            "views.update",
            new Args { ["view"] = view, ["external_id"] = externalId, ["hash"] = hash },
            cancellationToken);

    private Task<ViewResponse> Send(string apiMethod, Args args, CancellationToken cancellationToken) =>
        client.Post<ViewResponse>(apiMethod, args, cancellationToken);
}
