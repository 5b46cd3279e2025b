namespace Refit;

public static class RestService
{
    public static T For<T>(HttpClient client) => For<T>(client, null);

    public static T For<T>(HttpClient client, RefitSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(client);
        return RequestProxy.For<T>(client, settings ?? new RefitSettings());
    }

    public static T For<T>(string hostUrl) => For<T>(hostUrl, null);

    public static T For<T>(string hostUrl, RefitSettings? settings)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hostUrl);
        var handler = settings?.HttpMessageHandlerFactory?.Invoke() ?? new HttpClientHandler();
        return For<T>(new HttpClient(handler) { BaseAddress = new Uri(hostUrl.TrimEnd('/')) }, settings);
    }
}
