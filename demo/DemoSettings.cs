using Performix.Sandbox;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Demo;

/// <summary>The bot's configuration for a sandbox.</summary>
internal static class DemoSettings
{
    public static IReadOnlyDictionary<string, string?> Of(SandboxHost sandbox, string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = sandbox.Workspace.BotToken,
            ["Slack:AppToken"] = sandbox.Workspace.AppToken,
            ["Slack:ApiBaseUrl"] = sandbox.Workspace.ApiBase.AbsoluteUri,
            ["Slack:AllowLoopback"] = "true",
            ["Slack:LeadershipChannel"] = sandbox.Workspace.Seed.Channels.First(c => c.Name == "leadership").Id,
            ["Salesforce:LoginUrl"] = sandbox.Org.BaseUrl,
            ["Salesforce:ClientId"] = sandbox.Org.ClientId,
            ["Salesforce:ClientSecret"] = sandbox.Org.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:MappingFile"] = Path.Combine(AppContext.BaseDirectory, "mapping.yaml"),
            ["Salesforce:FactStore"] = Path.Combine(folder, "performix-facts.db"),
            ["Storage:File"] = Path.Combine(folder, "performix.db"),
            ["Flags:KeyFolder"] = Path.Combine(folder, "keys"),
            ["Flags:Operator"] = "the demo's own",
            ["Identity:Mode"] = "email",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        Add(settings, "Slack:Leaders", sandbox, SeedRole.Leader);
        Add(settings, "Slack:Admins", sandbox, SeedRole.RevOps);
        return settings;
    }

    private static void Add(Dictionary<string, string?> settings, string key, SandboxHost sandbox, SeedRole role)
    {
        foreach (var (at, person) in sandbox.Workspace.Seed.People.Where(p => p.Role == role).Index())
        {
            settings[$"{key}:{at}"] = person.Id;
        }
    }
}
