using Performix.Sandbox;

namespace Performix.Demo;

/// <summary>The bot's configuration for a sandbox.</summary>
internal static class DemoSettings
{
    public static IReadOnlyDictionary<string, string?> Of(SandboxHost sandbox, string folder) =>
        new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = sandbox.Workspace.BotToken,
            ["Slack:AppToken"] = sandbox.Workspace.AppToken,
            ["Slack:ApiBaseUrl"] = sandbox.Workspace.ApiBase.AbsoluteUri,
            ["Slack:AllowLoopback"] = "true",
            ["Salesforce:LoginUrl"] = sandbox.Org.BaseUrl,
            ["Salesforce:ClientId"] = sandbox.Org.ClientId,
            ["Salesforce:ClientSecret"] = sandbox.Org.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:MappingFile"] = Path.Combine(AppContext.BaseDirectory, "mapping.yaml"),
            ["Storage:File"] = Path.Combine(folder, "performix.db"),
            ["Identity:Mode"] = "email",
            ["Logging:LogLevel:Default"] = "Warning",
        };
}
