using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce.CatchUp;

internal static class CatchUpRegistration
{
    /// <summary>The fact store, and the counter of calls: next to the wire, so that repetitions are counted.</summary>
    public static IServiceCollection AddCatchUp(this IServiceCollection services)
    {
        services.AddSingleton<FactStore>();
        services.AddSingleton<IPostConfigureOptions<SalesforceOptions>, FactStorePlace>();
        services.AddSingleton<CallCount>();
        foreach (var name in new[] { SalesforceRegistration.ClientName, SalesforceRegistration.StreamingName })
        {
            services.AddHttpClient(name).AddHttpMessageHandler(
                provider => new CallCounting(provider.GetRequiredService<CallCount>()));
        }

        return services;
    }
}
