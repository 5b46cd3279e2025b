using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;

namespace Performix.PullBenchmark;

/// <summary>A local org in another process; it ends when this one closes its input.</summary>
public sealed class OrgProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private OrgProcess(Process process, OrgAddress address)
    {
        (_process, Address) = (process, address);
        _control = new HttpClient { BaseAddress = new Uri(address.BaseUrl) };
    }

    public OrgAddress Address { get; }

    /// <summary>Serves the org until the input ends: what the other process does.</summary>
    public static async Task ServeAsync(Options options)
    {
        var world = SalesWorld.Build(options.Plan);
        await using var org = await OrgApp.StartAsync(
            world, 0, new ShiftedTime(Options.Now), CancellationToken.None);
        var address = new OrgAddress(org.BaseUrl, org.ClientId, org.ClientSecret)
        {
            Opportunities = world.Deals.Count,
            Accounts = world.Accounts.Count,
            Leads = world.Leads.Count,
            Activities = world.Tasks.Concat(world.Events).Sum(cell => (long)cell.Count),
        };
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(address));
        await Console.In.ReadToEndAsync();
    }

    public static async Task<OrgProcess> StartAsync(Options options)
    {
        var self = typeof(OrgProcess).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet", [self, .. options.OrgWords()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The org did not start.");
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The org ended before it was up.");
        var address = JsonSerializer.Deserialize<OrgAddress>(line)
            ?? throw new InvalidOperationException("The org says nothing of itself.");
        return new OrgProcess(process, address);
    }

    /// <summary>What was asked of the org so far.</summary>
    public async Task<IReadOnlyList<OrgCall>> CallsAsync()
    {
        var log = await _control.GetFromJsonAsync<JsonElement>("/_control/log");
        return [.. log.EnumerateArray().Select(call => Read(call.GetProperty("call")))];
    }

    /// <summary>Moves the org's clock away from the machine's.</summary>
    public async Task SetClockAsync(TimeSpan skew)
    {
        using var answer = await _control.PostAsJsonAsync(
            "/_control/limits", new { clockSkewSeconds = skew.TotalSeconds });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Writes a share of an object's rows again.</summary>
    public async Task TouchAsync(string objectName, double share)
    {
        using var answer = await _control.PostAsJsonAsync("/_control/touch", new { objectName, share });
        answer.EnsureSuccessStatusCode();
    }

    private static OrgCall Read(JsonElement call) => new(
        call.GetProperty("operation").GetString() ?? "",
        call.TryGetProperty("objectName", out var name) ? name.GetString() : null);

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
