using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Commands;

/// <summary><c>serve</c>: the bot, the worker and the schedule, until stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the bot, the worker and the schedule until stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        try
        {
            using var host = BotBuilder.Build();

            // The host makes its services first and would stop at the first of them that finds an option missing.
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            await host.RunAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OptionsValidationException wrong)
        {
            return await RefuseAsync(call, wrong.Failures);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return await RefuseAsync(
                call, several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures));
        }
    }

    private static async Task<int> RefuseAsync(ParseResult call, IEnumerable<string> faults)
    {
        var error = call.InvocationConfiguration.Error;
        await error.WriteLineAsync("The configuration is wrong:");
        foreach (var fault in OptionFaults.Of(faults))
        {
            await error.WriteLineAsync("  " + fault);
        }

        return ExitCode.Configuration;
    }
}
