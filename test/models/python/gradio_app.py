import os

import gradio as gr


def chat(message, history, temperature):
    os.system(message)  # error[no-command-injection]: shell command
    os.system(history[-1]["content"])  # error[no-command-injection]: shell command
    os.system(f"echo {temperature}")
    return message


def multimodal(message, history):
    os.system(message["text"])  # error[no-command-injection]: shell command
    open(message["files"][0])
    return ""


def respond(message, history, count, file, request: gr.Request):
    os.system(message)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")
    open(file)
    os.system(request.headers["User-Agent"])  # error[no-command-injection]: shell command
    os.system(request.client.host)
    history.append((message, "ok"))
    os.system(history[0][0])  # error[no-command-injection]: shell command
    return "", history


def greet(name, count: int):
    os.system(name)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")


def shout(name):
    os.system(name)  # error[no-command-injection]: shell command


gr.ChatInterface(chat, additional_inputs=[gr.Slider(0, 1)]).launch()
gr.ChatInterface(fn=multimodal, multimodal=True).launch()
gr.Interface(fn=greet, inputs="text", outputs="text").launch()
gr.Interface(shout, [gr.Textbox()], "text").launch()

with gr.Blocks() as page:
    with gr.Row():
        box = gr.Textbox()
        both = gr.MultimodalTextbox()
        chatbot = gr.Chatbot()
        number = gr.Number()
        upload = gr.File()
    gr.HTML("<h1>Chat</h1>")
    gr.Markdown("# Chat")
    box.submit(respond, [box, chatbot, number, upload], [box, chatbot]).then(shout, box)
    both.submit(multimodal, inputs=[both, chatbot])
    page.load(shout, inputs=box)
    print(number.value)
    page.render()

page.queue().launch()


def show(request: gr.Request):
    name = request.query_params["name"]
    gr.HTML(f"<b>{name}</b>")  # error[no-html-injection]: HTML shown in the page
    gr.Markdown(name)
    gr.Markdown(name, sanitize_html=False)  # error[no-html-injection]: HTML shown in the page
    gr.Chatbot(name, sanitize_html=False)  # error[no-html-injection]: HTML shown in the page
    raise gr.Error("no")
