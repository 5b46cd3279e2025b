namespace Performix.Connectors.Tests.Protection;

/// <summary>Ends a process in a test: nothing in the product catches it.</summary>
public sealed class ProcessKilled() : Exception("The process ended here.");
