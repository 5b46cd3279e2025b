using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Refit;

public static class HttpClientFactoryExtensions
{
    public static IHttpClientBuilder AddRefitClient<T>(
        this IServiceCollection services, RefitSettings? settings = null, string? httpClientName = null)
        where T : class =>
        services.AddHttpClient(httpClientName ?? NameOf<T>()).AddRefitClient<T>(settings);

    public static IHttpClientBuilder AddRefitClient<T>(
        this IServiceCollection services,
        Func<IServiceProvider, RefitSettings?>? settingsAction,
        string? httpClientName = null)
        where T : class =>
        services.AddHttpClient(httpClientName ?? NameOf<T>()).AddRefitClient<T>(settingsAction);

    public static IHttpClientBuilder AddRefitClient<T>(
        this IHttpClientBuilder builder, RefitSettings? settings = null)
        where T : class =>
        builder.AddRefitClient<T>(_ => settings);

    public static IHttpClientBuilder AddRefitClient<T>(
        this IHttpClientBuilder builder, Func<IServiceProvider, RefitSettings?>? settingsAction)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(provider => new SettingsOf<T>(settingsAction?.Invoke(provider)));
        builder.Services.Configure<HttpClientFactoryOptions>(
            builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(TakePrimaryHandler<T>));
        return builder.AddTypedClient((client, provider) =>
            RestService.For<T>(client, provider.GetRequiredService<SettingsOf<T>>().Settings));
    }

    private static void TakePrimaryHandler<T>(HttpMessageHandlerBuilder handlers)
    {
        if (handlers.Services.GetRequiredService<SettingsOf<T>>().Settings?.HttpMessageHandlerFactory is { } factory)
        {
            handlers.PrimaryHandler = factory();
        }
    }

    private static string NameOf<T>() => "Refit:" + typeof(T).FullName;

    private sealed record SettingsOf<T>(RefitSettings? Settings);
}
