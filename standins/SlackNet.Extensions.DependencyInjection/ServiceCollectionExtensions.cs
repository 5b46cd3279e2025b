using Microsoft.Extensions.DependencyInjection;
using SlackNet.Handlers;

namespace SlackNet.Extensions.DependencyInjection;

public static class ServiceCollectionExtensions
{
    /// <summary>One client of each kind for the application; handlers live as long as their request.</summary>
    public static IServiceCollection AddSlackNet(
        this IServiceCollection serviceCollection, Action<ServiceCollectionSlackServiceConfiguration> configure = null)
    {
        var configuration = new ServiceCollectionSlackServiceConfiguration(serviceCollection);
        configure?.Invoke(configuration);

        return serviceCollection
            .AddSingleton<ISlackServiceProvider>(p =>
                new SlackServices(configuration.Make, configuration.Handlers, p, () => NewScope(p)))
            .AddSingleton(p => p.SlackServices().GetApiClient())
            .AddSingleton(p => p.SlackServices().GetSocketModeClient());
    }

    public static ISlackServiceProvider SlackServices(this IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<ISlackServiceProvider>();

    private static RequestScope NewScope(IServiceProvider root)
    {
        var scope = root.CreateAsyncScope();
        return new RequestScope(scope.ServiceProvider, scope.DisposeAsync);
    }
}
