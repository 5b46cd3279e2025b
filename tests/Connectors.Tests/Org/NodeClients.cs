using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Performix.Connectors.Tests.Org;

/// <summary>The clients under Clients/, installed by their lock file where they are not there yet.</summary>
public sealed class NodeClients : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "Clients");

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public async Task<JsonElement> JsforceAsync(params string[] arguments) =>
        JsonDocument.Parse(await RunAsync("node", ["jsforce.js", .. arguments], "")).RootElement;

    /// <summary>The queries that an independent parser does not take.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync(IEnumerable<string> queries)
    {
        var input = string.Join('\n', queries.Select(query => JsonSerializer.Serialize(query)));
        var output = await RunAsync("node", ["soql.mjs"], input);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string input)
    {
        using var process = Start(program, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException($"{program} is missing: these tests need Node 20 with npm.", error);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
