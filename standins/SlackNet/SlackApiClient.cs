using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet.WebApi;
using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet;

public class SlackApiClient : ISlackApiClient
{
    private static readonly TimeSpan WaitWithoutAdvice = TimeSpan.FromSeconds(1);

    private readonly IHttp _http;
    private readonly ISlackUrlBuilder _urlBuilder;
    private readonly SlackJsonSettings _jsonSettings;
    private readonly string _token;

    public SlackApiClient(string token)
        : this(Default.JsonSettings(), token)
    {
    }

    public SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token)
    {
        _http = http;
        _urlBuilder = urlBuilder;
        _jsonSettings = jsonSettings;
        _token = token;
        Files = new FilesApi(this, http);
    }

    private SlackApiClient(SlackJsonSettings settings, string token)
        : this(Default.Http(settings, null, null), Default.UrlBuilder(settings), settings, token)
    {
    }

    /// <summary>False waits as long as Slack asks and tries again, as often as it takes.</summary>
    public bool DisableRetryOnRateLimit { get; set; }

    /// <summary>An answer that is ok with a warning counts as refused.</summary>
    public bool WarningsAsErrors { get; set; }

    public IAppsConnectionsApi AppsConnectionsApi => new AppsConnectionsApi(this);

    public IAuthApi Auth => new AuthApi(this);

    public IChatApi Chat => new ChatApi(this);

    public IConversationsApi Conversations => new ConversationsApi(this);

    public IFilesApi Files { get; }

    public IUsersApi Users => new UsersApi(this);

    public IViewsApi Views => new ViewsApi(this);

    public Task Get(string apiMethod, Args args, CancellationToken cancellationToken) =>
        Get<JObject>(apiMethod, args, cancellationToken);

    public Task<T> Get<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class =>
        Call<T>(() => new HttpRequestMessage(HttpMethod.Get, _urlBuilder.Url(apiMethod, args)), cancellationToken);

    public Task Post(string apiMethod, Args args, CancellationToken cancellationToken) =>
        Post<JObject>(apiMethod, args, cancellationToken);

    public Task<T> Post<T>(string apiMethod, Args args, CancellationToken cancellationToken) where T : class
    {
        var given = args.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value);
        return Call<T>(
            () => new HttpRequestMessage(HttpMethod.Post, _urlBuilder.Url(apiMethod, [])) { Content = Json(given) },
            cancellationToken);
    }

    public Task<T> Post<T>(string apiMethod, Args args, HttpContent content, CancellationToken cancellationToken)
        where T : class =>
        Call<T>(
            () => new HttpRequestMessage(HttpMethod.Post, _urlBuilder.Url(apiMethod, args)) { Content = content },
            cancellationToken);

    public Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken) =>
        SendTo(() => Authorised(Sent(responseUrl, message)), cancellationToken);

    public Task PostToWebhook(string url, Message message, CancellationToken cancellationToken) =>
        SendTo(() => Sent(url, message), cancellationToken);

    public ISlackApiClient WithAccessToken(string accessToken) =>
        new SlackApiClient(_http, _urlBuilder, _jsonSettings, accessToken)
        {
            DisableRetryOnRateLimit = DisableRetryOnRateLimit,
            WarningsAsErrors = WarningsAsErrors
        };

    private async Task<T> Call<T>(Func<HttpRequestMessage> newRequest, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await Execute(() => Authorised(newRequest()), cancellationToken).ConfigureAwait(false)
            ?? throw new HttpRequestException("The answer is not JSON, so it is not Slack's.");
        ThrowIfRefused(answer);
        return answer.ToObject<T>(JsonSerializer.Create(_jsonSettings.SerializerSettings));
    }

    private HttpRequestMessage Authorised(HttpRequestMessage request)
    {
        request.Headers.Authorization = _token is null ? null : new AuthenticationHeaderValue("Bearer", _token);
        return request;
    }

    private HttpRequestMessage Sent(string url, object message) =>
        new(HttpMethod.Post, url) { Content = Json(message) };

    private async Task SendTo(Func<HttpRequestMessage> newRequest, CancellationToken cancellationToken)
    {
        var answer = await Execute(newRequest, cancellationToken).ConfigureAwait(false);

        // These addresses may answer a bare "ok".
        if (answer is not null)
        {
            ThrowIfRefused(answer);
        }
    }

    private async Task<JObject> Execute(Func<HttpRequestMessage> newRequest, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var request = newRequest();
                return await _http.Execute<JObject>(request, cancellationToken).ConfigureAwait(false);
            }
            catch (SlackRateLimitException e) when (!DisableRetryOnRateLimit)
            {
                await Task.Delay(e.RetryAfter ?? WaitWithoutAdvice, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void ThrowIfRefused(JObject answer)
    {
        var warned = WarningsAsErrors && answer["warning"] is not null;
        if ((bool?)answer["ok"] == true && !warned)
        {
            return;
        }

        var error = answer.ToObject<ErrorResponse>(JsonSerializer.Create(_jsonSettings.SerializerSettings));
        if (error.Error.Length == 0)
        {
            error.Error = (string)answer["warning"] ?? "unknown_error";
        }

        throw new SlackException(error);
    }

    private StringContent Json(object body) => new(
        JsonConvert.SerializeObject(body, _jsonSettings.SerializerSettings), Encoding.UTF8, "application/json");
}
