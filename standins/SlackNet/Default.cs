using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace SlackNet;

public static class Default
{
    private static readonly Lazy<HttpClient> SharedClient = new(() =>
        new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }));

    public static ISlackUrlBuilder UrlBuilder(SlackJsonSettings jsonSettings) => new SlackUrlBuilder(jsonSettings);

    public static IHttp Http(
        SlackJsonSettings jsonSettings, Func<HttpClient> getHttpClient, ILogger logger) =>
        new Http(getHttpClient ?? (() => SharedClient.Value), jsonSettings, logger ?? new NullLogger());

    public static SlackJsonSettings JsonSettings(ISlackTypeResolver typeResolver = null, ILogger logger = null) =>
        new(new JsonSerializerSettings
        {
            ContractResolver = new SlackContractResolver(),
            NullValueHandling = NullValueHandling.Ignore,
            DateFormatString = "yyyy-MM-dd",
            DateParseHandling = DateParseHandling.None,
            Converters =
            {
                new StringEnumConverter(new SnakeCaseNamingStrategy()),
                new SlackTypeConverter(typeResolver ?? new SlackTypeResolver())
            },
            Error = (_, fault) =>
            {
                // One field that Slack changed must not lose the rest of a payload.
                var context = fault.ErrorContext;
                logger?.Write(LogCategory.Serialization, $"Skipped {context.Path}", context.Error);
                context.Handled = true;
            }
        });
}
