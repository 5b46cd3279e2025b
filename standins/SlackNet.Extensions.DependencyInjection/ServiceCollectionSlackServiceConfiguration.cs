using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SlackNet.Extensions.DependencyInjection;

public class ServiceCollectionSlackServiceConfiguration
    : FactorySlackServiceConfigurationWithDependencyResolver<
        ServiceCollectionSlackServiceConfiguration, IServiceProvider>
{
    private readonly IServiceCollection _serviceCollection;

    internal ServiceCollectionSlackServiceConfiguration(IServiceCollection serviceCollection) =>
        _serviceCollection = serviceCollection;

    internal override TService Create<TService>(ISlackServiceProvider services) =>
        ActivatorUtilities.GetServiceOrCreateInstance<TService>(ResolverOf(services));

    internal override Func<SlackRequestContext, THandler> Handler<THandler>()
    {
        _serviceCollection.TryAddScoped<THandler>();
        return context => ResolverOf(context).GetRequiredService<THandler>();
    }

    internal override IServiceProvider ResolverOf(ISlackServiceProvider services) =>
        (IServiceProvider)((SlackServices)services).Root;

    internal override IServiceProvider ResolverOf(SlackRequestContext context) =>
        (IServiceProvider)context.Scope.Resolver;
}
