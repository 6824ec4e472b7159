using System;
using System.IO;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;

/// <summary>
/// Runs programs one after the other in one process: <c>mono samples.exe PROGRAM...</c>. Prints a line of
/// JSON a program: its file, its exit code, what it printed, and what went wrong.
/// </summary>
internal static class RunSamples
{
    private static void Main(string[] files)
    {
        TextWriter console = Console.Out;
        foreach (string file in files)
        {
            var printed = new StringWriter();
            Console.SetOut(printed);
            string error = Run("Samples." + Path.GetFileNameWithoutExtension(file));
            console.WriteLine(
                "{{\"file\":{0},\"exit\":{1},\"output\":{2},\"error\":{3}}}",
                Quoted(file),
                error.Length == 0 ? 0 : 1,
                Quoted(printed.ToString()),
                Quoted(error));
            console.Flush();
        }
    }

    private static string Run(string program)
    {
        try
        {
            Type type = Assembly.GetExecutingAssembly().GetType(program, true);
            object done = type.GetMethod("Main", BindingFlags.NonPublic | BindingFlags.Static).Invoke(null, null);
            (done as Task)?.GetAwaiter().GetResult();
            return string.Empty;
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException.ToString();
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private static string Quoted(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char unit in text)
        {
            if (unit == '"' || unit == '\\')
            {
                json.Append('\\').Append(unit);
            }
            else if (unit < ' ' || unit > '~')
            {
                json.Append("\\u").Append(((int)unit).ToString("x4"));
            }
            else
            {
                json.Append(unit);
            }
        }

        return json.Append('"').ToString();
    }
}
