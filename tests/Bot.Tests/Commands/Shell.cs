using System.Text.Json;
using Performix.Bot.Commands;

namespace Performix.Bot.Tests.Commands;

/// <summary>What one command printed and returned.</summary>
internal sealed record Shell(int Code, string Output, string Error)
{
    public static Task<Shell> RunAsync(params string[] args) => RunAsync(args, settings: null);

    public static async Task<Shell> RunAsync(string[] args, IReadOnlyDictionary<string, string?>? settings)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, settings);
        return new Shell(code, output.ToString(), error.ToString());
    }

    /// <summary>The diagnosis of a folder as JSON.</summary>
    public static async Task<JsonElement> DiagnoseAsync(string folder, params string[] more)
    {
        var shell = await RunAsync(["diagnose", "--from", folder, "--json", "-", .. more]);
        Assert.Equal((ExitCode.Done, ""), (shell.Code, shell.Error));
        return JsonDocument.Parse(shell.Output).RootElement;
    }
}
