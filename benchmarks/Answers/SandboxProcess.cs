using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Performix.Sandbox;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.AnswersBenchmark;

/// <summary>The local org and workspace in another process; it ends when this one closes its input.</summary>
public sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Address address) => (_process, Address) = (process, address);

    public Address Address { get; }

    /// <summary>Serves until the input ends: what the other process does.</summary>
    public static async Task ServeAsync(Options options)
    {
        var sandbox = new SandboxOptions
        {
            Reps = options.Reps,
            Quarters = 6,
            Manifest = Path.Combine(AppContext.BaseDirectory, "slack-app.json"),
        };
        await using var host = await SandboxHost.StartAsync(sandbox, TimeProvider.System, CancellationToken.None);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(AddressOf(host)));
        await Console.In.ReadToEndAsync();
    }

    public static async Task<SandboxProcess> StartAsync(Options options)
    {
        var self = typeof(SandboxProcess).Assembly.Location;
        var reps = options.Reps.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo("dotnet", [self, "--serve", "--reps", reps])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The sandbox did not start.");
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The sandbox ended before it was up.");
        var address = JsonSerializer.Deserialize<Address>(line)
            ?? throw new InvalidOperationException("The sandbox says nothing of itself.");
        return new SandboxProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Address AddressOf(SandboxHost host) => new()
    {
        Org = host.Org.BaseUrl,
        ClientId = host.Org.ClientId,
        ClientSecret = host.Org.ClientSecret,
        Api = host.Workspace.ApiBase.AbsoluteUri,
        Control = host.Workspace.Control.AbsoluteUri,
        BotToken = host.Workspace.BotToken,
        AppToken = host.Workspace.AppToken,
        People = [.. host.Workspace.Seed.People.Select(person => ColleagueOf(host, person))],
    };

    private static Colleague ColleagueOf(SandboxHost host, SeedPerson person)
    {
        var people = host.World.People;
        var number = people.FirstOrDefault(p => p.Email == person.Email)?.Number;
        var report = people.FirstOrDefault(p => number is not null && p.Manager == number && p.IsActive);
        return new Colleague(person.Id, person.Role.ToString(), report?.Name ?? "");
    }
}
