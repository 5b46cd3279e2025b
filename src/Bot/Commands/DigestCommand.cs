using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Features.Digest;

namespace Performix.Bot.Commands;

/// <summary><c>digest --preview</c>: what the next digest will say, as text and as block JSON.</summary>
internal static class DigestCommand
{
    private static readonly Option<bool> Preview = new("--preview")
    {
        Description = "Say what the next digest will say; nothing is posted.",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    public static Command Create(IReadOnlyDictionary<string, string?>? settings)
    {
        var command = new Command("digest", "Says what the next weekly digest will say.") { Preview };
        command.SetAction((call, cancellationToken) => CallFault.GuardAsync(
            call.InvocationConfiguration.Error, () => RunAsync(call, settings, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult call, IReadOnlyDictionary<string, string?>? settings, CancellationToken cancellationToken)
    {
        using var host = BotBuilder.Build(settings);
        var output = call.InvocationConfiguration.Output;
        var text = await host.Services.GetRequiredService<DigestPreview>().WriteAsync(cancellationToken);
        await output.WriteLineAsync(text ?? "No diagnosis yet: 'performix serve' reads the org first.");
        return ExitCode.Done;
    }
}
