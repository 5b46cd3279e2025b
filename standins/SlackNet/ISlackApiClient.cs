using SlackNet.WebApi;
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet;

public interface ISlackApiClient
{
    IAppsConnectionsApi AppsConnectionsApi { get; }

    IAuthApi Auth { get; }

    IChatApi Chat { get; }

    IConversationsApi Conversations { get; }

    IFilesApi Files { get; }

    IUsersApi Users { get; }

    IViewsApi Views { get; }

    Task Get(string apiMethod, Args args, CancellationToken cancellationToken);

    Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class;

    Task Post(string apiMethod, Args args, CancellationToken cancellationToken);

    Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class;

    Task<T> Post<T>(
        string apiMethod, Args args, HttpContent content, CancellationToken cancellationToken) where T : class;

    Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken);

    Task PostToWebhook(string url, Message message, CancellationToken cancellationToken);

    ISlackApiClient WithAccessToken(string accessToken);
}
