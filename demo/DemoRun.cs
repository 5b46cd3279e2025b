using System.Text.Json.Nodes;
using Performix.Bot;
using Performix.Sandbox;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Demo;

/// <summary>Starts a local org, a local Slack and the bot between them, and asks the bot about the tail.</summary>
internal static class DemoRun
{
    private const int UsageWrong = 64;

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var once = args.Contains("--once");
        var (options, fault) = SandboxOptions.Parse([.. args.Where(a => a != "--once")]);
        if (options is null)
        {
            await Console.Error.WriteLineAsync($"{fault}\ndemo [--once] and the words of the sandbox:");
            await Console.Error.WriteLineAsync(SandboxOptions.Usage);
            return UsageWrong;
        }

        try
        {
            var installed = options with
            {
                Manifest = options.Manifest ?? Path.Combine(AppContext.BaseDirectory, "slack-app.json"),
            };
            await RunAsync(installed, once, output, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
        }

        return 0;
    }

    private static async Task RunAsync(
        SandboxOptions options, bool once, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("performix-demo-");
        try
        {
            await output.WriteLineAsync("Starting a local Salesforce org, a local Slack and the bot …");
            await using var sandbox = await SandboxHost.StartAsync(options, TimeProvider.System, cancellationToken);
            using var bot = BotBuilder.Build(DemoSettings.Of(sandbox, folder.FullName));
            await bot.StartAsync(cancellationToken);
            await ShowAsync(sandbox, output, cancellationToken);
            if (!once)
            {
                await output.WriteLineAsync("Stays up until Ctrl-C: open the page and ask /performix tail yourself.");
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await bot.StopAsync(CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ShowAsync(
        SandboxHost sandbox, TextWriter output, CancellationToken cancellationToken)
    {
        using var asking = new Asking(sandbox.Workspace.Control);
        var manager = sandbox.Workspace.Seed.People.First(p => p.Role == SeedRole.Manager);
        var saw = await asking.UntilDiagnosedAsync(manager.Id, "C0000002", cancellationToken);
        await output.WriteLineAsync($"{manager.RealName}, a sales manager, asks in #sales: /performix tail");
        await output.WriteLineAsync();
        await output.WriteLineAsync(ReadableBlocks.Of(saw));
        await output.WriteLineAsync();
        foreach (var cohort in Planted(sandbox))
        {
            await output.WriteLineAsync(cohort);
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync($"Slack page   {sandbox.Workspace.Page}");
        await output.WriteLineAsync($"Salesforce   {sandbox.Org.BaseUrl}");
        await output.WriteLineAsync($"Control      {sandbox.Workspace.Control}");
    }

    private static IEnumerable<string> Planted(SandboxHost sandbox) =>
        (sandbox.Describe()["truth"]?["cohorts"] as JsonArray ?? []).OfType<JsonObject>().Select(cohort =>
            $"Planted in {cohort["name"]}: patches are {cohort["patchShare"]} of the systematic differences, which are "
            + $"{cohort["systematicShare"]} of all; the right call is {cohort["expectedCall"]}.");
}
