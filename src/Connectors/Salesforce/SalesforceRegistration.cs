using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Performix.Connectors.Resilience;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

public static class SalesforceRegistration
{
    internal const string ClientName = "salesforce";

    /// <summary>The client whose answers are read as they come.</summary>
    internal const string StreamingName = "salesforce-streaming";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);

    /// <summary>The reader of the org that the section <c>Salesforce</c> names.</summary>
    public static IServiceCollection AddSalesforce(this IServiceCollection services)
    {
        services.AddOptions<SalesforceOptions>().BindConfiguration(SalesforceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SalesforceOptions>, SalesforceOptionsRules>();
        services.AddSingleton<IValidateOptions<SalesforceOptions>, LoginUrlRule>();
        services.AddSingleton<IValidateOptions<SalesforceOptions>, FlowRule>();

        services.AddSingleton<OrgCircuit>();
        services.AddSingleton(Traffic);
        AddClient(services, ClientName, streams: false);
        AddClient(services, StreamingName, streams: true);
        services.AddSingleton<SalesforceSession>();
        services.AddSingleton<SalesforceClient>();
        services.AddCatchUp();
        services.TryAddSingleton<FiledReading>((_, _) => FiledFacts.None);
        services.AddSingleton<PullTools>();
        services.AddSingleton(provider => new SalesforcePull(
            provider.GetRequiredService<SalesforceClient>(),
            provider.GetRequiredService<FieldMapping>(),
            provider.GetRequiredService<IOptions<SalesforceOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PullTools>()));
        services.AddSingleton(provider => new SalesforceChecks(
            provider.GetRequiredService<SalesforceClient>(),
            provider.GetRequiredService<FieldMapping>(),
            provider.GetRequiredService<IOptions<SalesforceOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<FactStore>()));
        services.AddSingleton(provider => new MappingProposal(provider.GetRequiredService<SalesforceClient>()));
        return services;
    }

    private static OrgTraffic Traffic(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<SalesforceOptions>>().Value;
        return new OrgTraffic(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<OrgCircuit>(),
            new TrafficLimits(FirstWait, options.CallTimeout, options.CallsAtOnce),
            body => SalesforceFault.Read((int)HttpStatusCode.Forbidden, body).IsConcurrency);
    }

    /// <summary>The time-out is the pipeline's, for one attempt; the client's own would count all attempts together.
    /// </summary>
    private static void AddClient(IServiceCollection services, string name, bool streams) =>
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
            })
            .AddHttpMessageHandler(provider =>
                new RetryingHandler(provider.GetRequiredService<OrgTraffic>().Pipeline, streams));
}
