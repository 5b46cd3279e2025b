namespace Performix.Bot.Commands;

/// <summary>What a command returns to the shell: sysexits' numbers, a contract with schedulers.</summary>
public static class ExitCode
{
    public const int Done = 0;

    public const int SomethingFails = 1;

    /// <summary>Words of the call are off.</summary>
    public const int Usage = 64;

    /// <summary>The input is unusable; every fault was named.</summary>
    public const int InputUnusable = 65;

    /// <summary>A folder or file is missing.</summary>
    public const int InputMissing = 66;

    /// <summary>The org refused, or the pull is incomplete.</summary>
    public const int OrgUnavailable = 69;

    /// <summary>The configuration is wrong; every fault was named.</summary>
    public const int Configuration = 78;
}
