using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Facts;
using Performix.Bot.Worker;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Storage;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Worker;

/// <summary>A local org, a stored snapshot of it, and runs of the worker after that.</summary>
public sealed class RunBed : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 11, 15);

    private static readonly FieldMapping Mapping = FieldMapping.Default with
    {
        Role = "Role__c",
        Segment = "Segment__c",
        StartDate = "Start_Date__c",
        EndDate = "End_Date__c",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-run-");

    public OrgApp Org { get; private set; } = null!; // set before any test runs

    /// <summary>When the org was read as it should be.</summary>
    public static DateTimeOffset First { get; } = new(Today, new TimeOnly(12, 0), TimeSpan.Zero);

    /// <summary>What was stored of it.</summary>
    public string Before { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var world = SalesWorld.Build(new WorldPlan(Scenario.Patch, 7, 8, 4, Today));
        Org = await OrgApp.StartAsync(world, 0, new HastyTime(First), CancellationToken.None);
        var latest = await RunAsync(First);
        Before = JsonSerializer.Serialize(await latest.ReadAsync(CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        await Org.DisposeAsync();
        _folder.Delete(recursive: true);
        OnlyReads.Assert(Org.Log.Kinds.Select(kind => (kind.Client, kind.Method, kind.Operation)));
    }

    /// <summary>One run of the worker, and what is stored after it.</summary>
    public async Task<LatestSnapshot> RunAsync(DateTimeOffset at, params (string Key, string Value)[] settings)
    {
        await using var services = Services(at, settings);
        var pulls = new Timetable(null, new TimeOnly(5, 0), TimeZoneInfo.Utc);
        await services.GetRequiredService<PullRun>().ReadAndDiagnoseAsync(pulls, CancellationToken.None);
        return services.GetRequiredService<LatestSnapshot>();
    }

    private ServiceProvider Services(DateTimeOffset at, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Salesforce:LoginUrl"] = Org.BaseUrl,
            ["Salesforce:ClientId"] = Org.ClientId,
            ["Salesforce:ClientSecret"] = Org.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:BatchSize"] = "200",
            ["Salesforce:Quarters"] = "4",
            ["Salesforce:FactStore"] = Path.Combine(_folder.FullName, "facts.db"),
            ["Storage:File"] = Path.Combine(_folder.FullName, "performix.db"),
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton<TimeProvider>(new HastyTime(at))
            .AddSingleton(Mapping)
            .AddSingleton(Plan.None)
            .AddStorage()
            .AddSalesforce()
            .AddSingleton<LatestSnapshot>()
            .AddSingleton<WorkLeases>()
            .AddSingleton<PullResults>()
            .AddSingleton<PullRun>()
            .BuildServiceProvider();
    }
}
