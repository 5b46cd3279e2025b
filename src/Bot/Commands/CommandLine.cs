using System.CommandLine;
using System.CommandLine.Help;
using Performix.Bot.Commands.Flags;

namespace Performix.Bot.Commands;

/// <summary>The command line: a contract with scripts and schedulers.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Its words.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults and progress go.</param>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var call = Root(settings).Parse(args);
        if (call.Errors.Count > 0 && call.Action is not HelpAction)
        {
            foreach (var fault in call.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Try 'performix --help', or '--help' after a command.");
            return ExitCode.Usage;
        }

        return await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private static RootCommand Root(IReadOnlyDictionary<string, string?>? settings) =>
        new("Tells whether the quota tail is the people or the patches.")
    {
        ServeCommand.Create(),
        DiagnoseCommand.Create(() => CallSettings.Read(settings)),
        DoctorCommand.Create(settings),
        ExportCommand.Create(settings),
        DigestCommand.Create(settings),
        FlagsCommand.Create(() => Console.In),
    };
}
