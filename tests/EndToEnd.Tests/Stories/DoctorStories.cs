using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Commands;
using Performix.Bot.Doctor;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Demo;
using Performix.Sandbox;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>Doctor on a sandbox that is up.</summary>
public sealed class DoctorStories : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-doctor-");
    private SandboxHost _sandbox = null!; // set before each test

    public async Task InitializeAsync()
    {
        var (options, _) = SandboxOptions.Parse(["--reps", "20"]);
        _sandbox = await SandboxHost.StartAsync(options!, TimeProvider.System, CancellationToken.None); // sound words
    }

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_set_up_as_the_demo_is_fails_nothing()
    {
        var (code, output) = await RunAsync();

        Assert.DoesNotContain("fail  ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches(@"pass\s+slack socket: connected, and Slack said hello", output);
        Assert.Matches(@"pass\s+salesforce sign-in", output);
    }

    [Fact]
    public async Task A_first_mapping_is_written_once_and_never_over_another()
    {
        var file = Path.Combine(_folder.FullName, "first.yaml");
        var (_, written) = await RunAsync("--propose-mapping", file);
        var (code, again) = await RunAsync("--propose-mapping", file);

        Assert.Matches("pass\\s+mapping proposal: written to ", written);
        Assert.Contains("role: Role__c", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomethingFails, code);
        Assert.Matches("fail\\s+mapping proposal: .* is there already", again);
    }

    [Fact]
    public async Task A_wrong_app_token_fails_and_the_socket_cannot_be_checked()
    {
        var (code, output) = await RunAsync([], ("Slack:AppToken", "xapp-wrong"));

        Assert.Equal(ExitCode.SomethingFails, code);
        Assert.Matches(@"fail\s+slack app token: invalid_auth → ", output);
        Assert.Matches(@"cannot check\s+slack socket", output);
    }

    [Fact]
    public async Task A_bot_that_is_connected_says_so_without_another_connection()
    {
        using var host = Performix.Bot.BotBuilder.Build(Settings(("Schedule:RunAtStart", "false")));
        await host.StartAsync();
        var watch = host.Services.GetRequiredService<SocketWatch>();
        for (var tries = 0; tries < 300 && !watch.Health.IsUp; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20)); // nothing tells when Slack has greeted
        }

        var checks = await host.Services.GetRequiredService<DoctorRun>().RunAsync(true, CancellationToken.None);
        await host.StopAsync();

        var socket = Assert.Single(checks, check => check.Name == "slack socket");
        Assert.Equal(CheckOutcome.Pass, socket.Outcome);
        Assert.Matches("^the bot has [12] of 2 connections open$", socket.Detail);
    }

    [Fact]
    public async Task A_file_that_the_mapping_names_is_looked_at_too()
    {
        var mapping = Path.Combine(_folder.FullName, "mapping.yaml");
        await File.WriteAllTextAsync(mapping, "quota:\n  source: file\n  file: plan/quotas.csv\n");

        var (code, output) = await RunAsync([], ("Salesforce:MappingFile", mapping));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "plan"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "plan", "quotas.csv"), "rep_id,period_start,period_end,quota\n");
        var (_, mended) = await RunAsync([], ("Salesforce:MappingFile", mapping));

        Assert.Equal(ExitCode.SomethingFails, code);
        Assert.Matches(@"fail\s+salesforce files: .*plan/quotas\.csv.* under quota\.file", output);
        Assert.Matches(@"pass\s+salesforce files: quotas\.csv: 0 rows", mended);
    }

    private Task<(int Code, string Output)> RunAsync(params string[] words) => RunAsync(words, []);

    private async Task<(int Code, string Output)> RunAsync(string[] words, params (string Key, string Value)[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["doctor", "--online", .. words], output, error, Settings(more));
        return (code, output.ToString());
    }

    private Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(DemoSettings.Of(_sandbox, _folder.FullName))
        {
            ["Salesforce:MappingFile"] = Path.Combine(Repository.Root, "demo", "mapping.yaml"),
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }
}
