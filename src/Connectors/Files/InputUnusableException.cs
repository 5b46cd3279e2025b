namespace Performix.Connectors.Files;

/// <summary>The input is there but cannot be used (exit code 65). It carries every fault of every file.</summary>
/// <param name="faults">The faults; at least one.</param>
public sealed class InputUnusableException(IReadOnlyList<InputFault> faults)
    : Exception("The input cannot be used:\n" + string.Join('\n', faults))
{
    /// <summary>Every fault found, by file and line.</summary>
    public IReadOnlyList<InputFault> Faults { get; } = faults;
}
