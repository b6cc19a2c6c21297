import os

import streamlit as st
import streamlit.components.v1 as components

st.set_page_config(page_title="Chat")
if "messages" not in st.session_state:
    st.session_state.messages = []

for message in st.session_state.messages:
    with st.chat_message(message["role"]):
        st.markdown(message["content"])

prompt = st.chat_input("Say")
st.markdown(prompt)
st.write(f"<b>{prompt}</b>")
st.markdown(f"<b>{prompt}</b>", unsafe_allow_html=True)  # error[no-html-injection]: Markdown
st.markdown("<style>body { color: red }</style>", unsafe_allow_html=True)
st.html(f"<b>{prompt}</b>")  # error[no-html-injection]: HTML shown in the page
components.html(f"<b>{prompt}</b>")  # error[no-html-injection]: HTML shown in the page
st.components.v1.html("<b>hello</b>", height=20)
components.iframe("https://example.com")
os.system(prompt)  # error[no-command-injection]: shell command

name = st.sidebar.text_input("Name")
os.system(name)  # error[no-command-injection]: shell command
left, right = st.columns(2)
os.system(left.text_area("Text"))  # error[no-command-injection]: shell command
os.system(f"seq {right.number_input('Count')} {st.slider('x')} {st.selectbox('x', ['a', 'b'])}")
upload = st.file_uploader("File")
open(upload.name)  # error[no-path-traversal]: opened
os.system(upload.read().decode())  # error[no-command-injection]: shell command
print(upload.size)
for each in st.file_uploader("Files", accept_multiple_files=True):
    open(each.name)  # error[no-path-traversal]: opened

os.system(st.query_params["city"])  # error[no-command-injection]: shell command
os.system(st.experimental_get_query_params()["city"][0])  # error[no-command-injection]: shell command
st.session_state["name"] = name
os.system(st.session_state.name)  # error[no-command-injection]: shell command
os.system(st.session_state.get("name"))  # error[no-command-injection]: shell command
os.system(st.secrets["command"])

both = st.chat_input("Say", accept_file=True)
os.system(both.text)  # error[no-command-injection]: shell command
open(both.files[0].name)  # error[no-path-traversal]: opened
answer = st.write_stream(iter([prompt]))
os.system(answer)  # error[no-command-injection]: shell command

connection = st.connection("sql", type="sql")
rows = connection.query(f"SELECT * FROM t WHERE name = '{name}'")  # error[no-sql-injection]: SQL statement
rows = connection.query("SELECT * FROM t WHERE name = :name", params={"name": name})
connection.reset()
