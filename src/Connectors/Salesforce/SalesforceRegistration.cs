using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Resilience;

namespace Performix.Connectors.Salesforce;

public static class SalesforceRegistration
{
    internal const string ClientName = "salesforce";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);

    /// <summary>The reader of the org that the section <c>Salesforce</c> names.</summary>
    public static IServiceCollection AddSalesforce(this IServiceCollection services)
    {
        services.AddOptions<SalesforceOptions>().BindConfiguration(SalesforceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SalesforceOptions>, SalesforceOptionsRules>();
        services.AddSingleton<IValidateOptions<SalesforceOptions>, LoginUrlRule>();
        services.AddHttpClient(ClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
            })
            .AddHttpMessageHandler(provider => new RetryingHandler(
                TransientFaults.Pipeline(provider.GetRequiredService<TimeProvider>(), FirstWait)));
        services.AddSingleton<SalesforceSession>();
        services.AddSingleton<SalesforceClient>();
        services.AddSingleton<SalesforcePull>();
        return services;
    }
}
