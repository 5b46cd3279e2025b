using YamlDotNet.RepresentationModel;

namespace Performix.Connectors.Files.Yaml;

/// <summary>The faults of one YAML file.</summary>
internal sealed class YamlFaults(string file)
{
    private readonly List<InputFault> faults = [];

    /// <summary>Notes a fault at a node.</summary>
    public void Add(YamlNode node, string key, string reason) => Add((int)node.Start.Line, key, reason);

    /// <summary>Notes a fault on a line.</summary>
    public void Add(int line, string key, string reason) => faults.Add(new InputFault(file, line, key, reason));

    /// <summary>Ends the reading where there was a fault.</summary>
    public void ThrowIfAny()
    {
        if (faults.Count > 0)
        {
            throw new InputUnusableException([.. faults.OrderBy(fault => fault.Line)]);
        }
    }
}
