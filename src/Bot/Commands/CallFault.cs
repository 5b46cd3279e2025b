namespace Performix.Bot.Commands;

/// <summary>Ends a command with an exit code and what was wrong, one line each.</summary>
internal sealed class CallFault(int code, IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public int Code { get; } = code;

    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>Runs a command; what it refuses becomes lines on standard error and an exit code.</summary>
    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CallFault fault)
        {
            return await EndAsync(error, fault.Code, fault.Lines);
        }
        catch (Connectors.Files.InputUnusableException unusable)
        {
            return await EndAsync(error, ExitCode.InputUnusable, unusable.Faults.Select(f => f.ToString()));
        }
        catch (Connectors.Files.InputMissingException missing)
        {
            return await EndAsync(error, ExitCode.InputMissing, missing.Faults.Select(f => f.ToString()));
        }
        catch (Connectors.Salesforce.SalesforceRefused refused)
        {
            return await EndAsync(error, ExitCode.OrgUnavailable, [refused.Message, "No verdict is given."]);
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException wrong)
        {
            return await EndAsync(
                error, ExitCode.Configuration,
                Connectors.Salesforce.Doctor.OptionFaults.Of(wrong.Failures).Prepend("The configuration is wrong:"));
        }
    }

    private static async Task<int> EndAsync(TextWriter error, int code, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await error.WriteLineAsync(line);
        }

        return code;
    }
}
